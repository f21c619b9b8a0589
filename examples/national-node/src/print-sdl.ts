/** `PARTY=KZ npm run sdl`: what to propose to the Secretariat with `proposeSubgraph`. */
import { readConfig } from './config.ts';
import { graphSdl } from './sdl.ts';

process.stdout.write(graphSdl(readConfig(process.env).party));
