/** `PARTY=KZ npm run -s sdl` (without -s, npm puts two lines before it): what to propose to the Secretariat with `proposeSubgraph`. */
import { readConfig } from './config.ts';
import { graphSdl } from './sdl.ts';

process.stdout.write(graphSdl(readConfig(process.env).party));
