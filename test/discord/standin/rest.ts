import { callbackRoutes } from './callbacks.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import type { Gateway } from './gateway.ts';
import { createBackend, type Request, type Response, type Route } from './http.ts';
import { webhookRoutes } from './webhooks.ts';
import type { World } from './world.ts';

/** Discord's HTTP API, as far as a bot needs it that answers interactions and direct messages. */
export function createRest(world: World, gateway: () => Gateway, address: () => string) {
  const backend = createBackend(world, gateway);
  const routes: readonly Route[] = [
    {
      method: 'GET',
      path: /^\/gateway\/bot$/,
      handle: () => ({ status: 200, body: gatewayInfo(address(), world.shards) }),
    },
    {
      method: 'GET',
      path: /^\/(?:oauth2\/)?applications\/@me$/,
      handle: () => ({ status: 200, body: { id: world.applicationId, name: world.bot.username } }),
    },
    ...commandRoutes(backend),
    ...channelRoutes(backend),
    ...callbackRoutes(backend),
    ...webhookRoutes(backend),
  ];

  return (request: Request): Response => {
    world.requests.push(`${request.method} ${request.path}`);
    for (const { method, path, handle, free } of routes) {
      const match = path.exec(request.path);
      if (!match || method !== request.method) continue;
      if (!free && request.authorization !== `Bot ${world.token}`) {
        return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
      }
      return handle(request, match.slice(1));
    }
    return backend.refuse(request, 404, 0, "the stand-in doesn't play this route yet");
  };
}

function gatewayInfo(address: string, shards: number) {
  return {
    url: `ws://${address}`,
    shards,
    session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
  };
}
