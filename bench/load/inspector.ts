import { once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from 'zod';

const usageSchema = z.object({ id: z.literal(2), result: z.object({ usedSize: z.number() }) });

/** Bytes of the heap that are in use in another process after its garbage was collected. */
export async function heapAt(inspector: string): Promise<number> {
  const socket = new WebSocket(inspector);
  await once(socket, 'open');
  const usage = new Promise<number>((resolve) => {
    socket.on('message', (data: Buffer) => {
      const answer = usageSchema.safeParse(JSON.parse(data.toString()));
      if (answer.success) resolve(answer.data.result.usedSize);
    });
  });
  socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }));
  socket.send(JSON.stringify({ id: 2, method: 'Runtime.getHeapUsage' }));
  const used = await usage;
  socket.close();
  return used;
}
