/**
 * The arguments of `postgres`: a server for this machine only, without replication, that logs neither statements nor
 * row contents. `ephemeral` gives up durability for speed, for data that a test throws away.
 */
export function serverSettings(port: number, ephemeral: boolean): string[] {
  const durable = ephemeral ? 'off' : 'on';
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    fsync: durable,
    full_page_writes: durable,
    synchronous_commit: durable,
    wal_level: 'minimal',
    max_wal_senders: '0',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Standard error goes to our own file, which is cut when it grows.
    log_destination: 'stderr',
    logging_collector: 'off',
    // Statements and the DETAIL of errors carry people's data and passwords; neither belongs in a log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
