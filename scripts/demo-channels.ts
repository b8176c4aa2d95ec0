import { openDemo } from './demo/open.ts';

/** `npm run demo:channels [-- port]`: the assistant on all five channels, with stand-ins for the platforms and a page to play the citizen. */
const port = Number(process.argv[2] ?? 3100);
const demo = await openDemo({ port, say: (line) => process.stdout.write(`${line}\n`) });
process.stdout.write(`Mở trang chơi thử năm kênh: ${demo.url}\nDừng bằng Ctrl+C.\n`);
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void demo.close().then(() => process.exit(0));
  });
