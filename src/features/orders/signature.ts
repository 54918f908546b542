// Is a file a detached electronic signature? Looked at by content: a CMS message that is signed (RFC 5652), bare or as text.

/** 1.2.840.113549.1.7.2, signedData. */
const signedData = Buffer.from('06092a864886f70d010702', 'hex')
/** The type stands right after the outer lengths. */
const near = 24

export const signatureLimit = 1024 * 1024

export function looksLikeSignature(bytes: Buffer): boolean {
  if (isSigned(bytes)) return true
  // Base64, perhaps between the lines of PEM.
  const text = bytes.toString('latin1')
  const inner = text.replace(/-----[A-Z0-9 ]+-----/g, '').replace(/\s+/g, '')
  return /^[A-Za-z0-9+/]+={0,2}$/.test(inner) && isSigned(Buffer.from(inner.slice(0, 200), 'base64'))
}

const isSigned = (bytes: Buffer): boolean => bytes[0] === 0x30 && bytes.subarray(0, near).includes(signedData)
