import { createServer } from 'node:http';
import { enableCompileCache } from 'node:module';

import { AppError } from './foundation/errors.ts';
import { pageAddress, whyNotListening } from './operations/listening.ts';

/** `npm start`: set up, listen, and on SIGTERM or SIGINT finish what was begun. */
const started = performance.now();
enableCompileCache(); // the second start reads what the first compiled; so the rest is imported below
const { environment } = await import('./foundation/config.ts');
const { openApp } = await import('./app.ts');
let stop = (): void => process.exit(0); // as long as there is nothing to finish
process.on('SIGTERM', () => stop());
process.on('SIGINT', () => stop());

/** Whoever stops us by force waits ten seconds as a rule: connections get the first part of them, what else is in hand the rest. */
const DRAIN_MS = 6_000;
const END_MS = 9_500;
const REQUEST_MS = 30_000; // whoever takes longer to send a question is holding the door open

try {
  const app = await openApp(environment(), say);
  const server = createServer({ requestTimeout: REQUEST_MS }, app.handler);
  server.on('error', (error: NodeJS.ErrnoException) => {
    complain(`Không mở được trang: ${whyNotListening(error, app.config)}`);
    void app.close();
  });
  server.listen(app.config.PORT, app.config.HOST, () => {
    const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
    say(`Trợ lý đã sẵn sàng sau ${seconds} giây. Mở trang: ${pageAddress(server.address(), app.config)}`);
    say('Dừng bằng Ctrl+C.');
    setImmediate(() => void app.warmUp());
    app.start().catch((error: unknown) => {
      complain(`Không mở được các kênh nhắn tin: ${error instanceof Error ? error.message : String(error)}`);
      stop();
    });
  });
  stop = () => {
    stop = () => undefined; // the second signal changes nothing: what was begun is finished, within END_MS
    say('Đang dừng: trả lời nốt các câu đang dở…');
    server.close(() => void app.close().then(() => process.exit(0)));
    // a turn or a sending that takes longer is on disk, and taken up again at the next start
    setTimeout(() => process.exit(0), END_MS).unref();
    // a browser keeps its connection open for the next question: there is none any more
    setInterval(() => server.closeIdleConnections(), 100).unref();
    setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
  };
} catch (error) {
  const code = error instanceof AppError ? ` (${error.code})` : '';
  complain(`Không khởi động được${code}:\n${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof AppError && error.retryable) complain('Chạy "npm run doctor" để xem hỏng ở đâu và phải làm gì.');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
