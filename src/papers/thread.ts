// A worker thread that answers one call after another. A call that breaks or outstays its time takes only itself down.
import type { MessagePort, Worker } from 'node:worker_threads'
import { startWorker } from '../outside/worker.ts'

/** The call took longer than it may; its thread was ended. */
export class ThreadTimedOut extends Error {
  override name = 'ThreadTimedOut'
}

/** The thread ended in the middle of the call, for example for want of memory. */
export class ThreadLost extends Error {
  override name = 'ThreadLost'
}

export type Thread = {
  call<T>(method: string, input: unknown): Promise<T>
  close(): Promise<void>
}

type Call = { method: string; input: unknown; answer: (value: never) => void; fail: (why: Error) => void }
type Answer = { value: unknown } | { message: string }

/** Starts with the first call and again after a loss. `atMost` milliseconds for each call. */
export function openThread(name: string, { atMost }: { atMost: number }): Thread {
  const waiting: Call[] = []
  let worker: Worker | undefined
  let current: Call | undefined
  let timer: NodeJS.Timeout | undefined

  function next(): void {
    current ??= waiting.shift()
    if (!current) return
    worker ??= start()
    worker.ref()
    timer = setTimeout(
      () => lose(new ThreadTimedOut(`${name}: ${current?.method} took more than ${atMost} ms`)),
      atMost,
    )
    worker.postMessage({ method: current.method, input: current.input })
  }

  function start(): Worker {
    const started = startWorker(name)
    started.on('message', (answer: Answer) => settle(answer))
    // Both events of a thread that is no longer ours are late echoes.
    started.on(
      'error',
      (why) => started === worker && lose(new ThreadLost(`${name}: ${why}`, { cause: why })),
    )
    started.on('exit', () => started === worker && lose(new ThreadLost(`${name} has ended`)))
    return started
  }

  function settle(answer: Answer): void {
    const call = finish()
    worker?.unref()
    if ('message' in answer) call?.fail(new Error(answer.message))
    else call?.answer(answer.value as never)
    next()
  }

  function lose(why: Error): void {
    const call = finish()
    const lost = worker
    worker = undefined
    lost?.terminate().catch(() => {})
    call?.fail(why)
    next()
  }

  function finish(): Call | undefined {
    clearTimeout(timer)
    const call = current
    current = undefined
    return call
  }

  return {
    call: (method, input) =>
      new Promise((answer, fail) => {
        waiting.push({ method, input, answer, fail })
        if (!current) next()
      }),
    async close() {
      const last = worker
      worker = undefined
      for (const call of [finish(), ...waiting.splice(0)]) call?.fail(new ThreadLost(`${name} was closed`))
      await last?.terminate()
    },
  }
}

export type Handlers = Record<string, (input: never) => Promise<unknown>>

/** The other end, inside the thread: answers each call by the handler with its name. */
export function serve(port: MessagePort | null, handlers: Handlers): void {
  port?.on('message', async ({ method, input }: { method: string; input: never }) => {
    try {
      port.postMessage({ value: await handlers[method]!(input) })
    } catch (why) {
      port.postMessage({ message: why instanceof Error ? (why.stack ?? why.message) : String(why) })
    }
  })
}
