// Settings of the embedded server: a small machine, one application, nobody from outside.
const always = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  max_wal_size: '512MB',
  // Pages are made of short queries; compiling them costs more than it brings.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  // Statements carry personal data, and this log is not ours to guard.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_line_prefix: '%m [%p] ',
}

/** Only for tests: four times faster, and everything is lost with the power. */
const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }

/** Arguments for `postgres`. */
export function serverArguments(data: string, run: string, durable: boolean): string[] {
  const settings = { ...always, ...(durable ? {} : forgetful), unix_socket_directories: run }
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}
