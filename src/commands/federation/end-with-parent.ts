/** Loaded into each process of the federation: when the one that started it is gone, it stops as if it had been told to. */
process.once('disconnect', () => { process.kill(process.pid, 'SIGTERM'); });
process.channel?.unref();
