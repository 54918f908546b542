// A slow link that breaks: a proxy on a loopback port that lets through so many bytes a second in each direction and cuts
// every connection at the moments it is told.
import { connect, createServer, type Socket } from 'node:net'
import { after } from 'node:test'

export interface LinkWish {
  bytesPerSecond: number
  /** Cut when so many bytes have been sent by the browser. */
  cutsAt: readonly number[]
  /** Nobody gets through so long after a cut. */
  silentMs: number
}

export interface SlowLink {
  url: string
  /** Bytes that browsers have sent so far. */
  sent(): number
  cuts(): number
}

export async function slowLink(to: string, wish: LinkWish): Promise<SlowLink> {
  const port = Number(new URL(to).port)
  const open = new Set<Socket>()
  const left = wish.cutsAt.toSorted((a, b) => a - b)
  let sent = 0
  let isDown = false
  const cutIfDue = () => {
    if (left[0] === undefined || sent < left[0]) return
    left.shift()
    isDown = true
    for (const socket of open) socket.resetAndDestroy()
    setTimeout(() => {
      isDown = false
    }, wish.silentMs)
  }
  const up = throttle(wish.bytesPerSecond)
  const down = throttle(wish.bytesPerSecond)
  const server = createServer((near) => {
    if (isDown) return void near.resetAndDestroy()
    const far = connect(port, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => {})
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
    up(near, far, (bytes) => {
      sent += bytes
      cutIfDue()
    })
    down(far, near, () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  const { port: own } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${own}`,
    sent: () => sent,
    cuts: () => wish.cutsAt.length - left.length,
  }
}

type Through = (from: Socket, into: Socket, passed: (bytes: number) => void) => void

/** One direction of the link, which all connections share: what comes waits until what came before is through. */
function throttle(bytesPerSecond: number): Through {
  let freeAt = 0
  return (from, into, passed) => {
    from.on('data', (bytes: Buffer) => {
      from.pause()
      freeAt = Math.max(performance.now(), freeAt) + (bytes.length / bytesPerSecond) * 1000
      setTimeout(() => {
        if (from.destroyed || into.destroyed) return
        into.write(bytes, () => from.resume())
        passed(bytes.length)
      }, freeAt - performance.now())
    })
    from.on('end', () => into.end())
  }
}
