import { once } from 'node:events';
import { WebSocket } from 'ws';
import * as z from 'zod';

const answerSchema = z.object({
  result: z.object({ usedSize: z.number().optional() }),
});

/** Bytes of the heap that are in use in another process after its garbage was collected. */
export async function heapAt(inspector: string): Promise<number> {
  const socket = new WebSocket(inspector);
  await once(socket, 'open');
  const call = async (method: string) => {
    socket.send(JSON.stringify({ id: 1, method }));
    const [data]: readonly unknown[] = await once(socket, 'message');
    return answerSchema.parse(JSON.parse(String(data))).result;
  };
  await call('HeapProfiler.enable');
  // The first frees what holds others by weak references only.
  await call('HeapProfiler.collectGarbage');
  await call('HeapProfiler.collectGarbage');
  const { usedSize = NaN } = await call('Runtime.getHeapUsage');
  socket.close();
  return usedSize;
}
