// Which addresses of the net a link of a stranger may lead us to: public ones, and nothing of our own network.
import { BlockList, isIP, isIPv4 } from 'node:net'

// Everything that IANA does not give to public hosts: loopback, private, CGNAT, link-local, tests, multicast, reserved.
const closedV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
// Of IPv6 only global unicast is open, and in it not the ranges that carry IPv4 or are for documents and tunnels.
const openV6 = '2000::/3'
const closedV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const listOf = (ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList()
  for (const range of ranges) {
    const [net = '', bits = ''] = range.split('/')
    list.addSubnet(net, Number(bits), family)
  }
  return list
}

const v4 = listOf(closedV4, 'ipv4')
const open6 = listOf([openV6], 'ipv6')
const v6 = listOf(closedV6, 'ipv6')

/** A numeric address to which a request may go. IPv4 inside IPv6 is never one: it would be the same host by another name. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '')
  if (isIPv4(bare)) return !v4.check(bare, 'ipv4')
  if (isIP(bare) !== 6) return false
  return open6.check(bare, 'ipv6') && !v6.check(bare, 'ipv6')
}
