import { SimpleShardingStrategy } from 'discord.js';

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/** Milliseconds for opening the socket. */
const HANDSHAKE_TIMEOUT = 5000;
/** Milliseconds until the gateway's first word. Longer than the handshake: a socket that is given up while it opens ends the process. */
const HELLO_TIMEOUT = 10_000;

/**
 * Shards that go on trying until the gateway takes them. A login by itself fails with the first attempt, while its shard
 * tries again unseen and answers as a second bot once it gets through.
 */
export class PatientSharding extends SimpleShardingStrategy {
  constructor(manager: Manager) {
    super(manager);
    manager.options.handshakeTimeout = HANDSHAKE_TIMEOUT;
    manager.options.helloTimeout = HELLO_TIMEOUT;
  }

  override async connect(): Promise<void> {
    // The failure is reported as a shard's error; a fatal one comes as its close code as well.
    await super.connect().catch(() => undefined);
  }
}
