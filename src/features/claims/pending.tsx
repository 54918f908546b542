// What the home page says while somebody compares.
import { Notice } from '../../ui/notice.tsx'
import { pendingWords as words } from './words.ts'

export const ComparingNotice = () => (
  <Notice tone="info" title={words.title}>
    <p>{words.text}</p>
  </Notice>
)
