// What scripts add to every page. Nothing here is needed for the pages to work.
import './auto-refresh.ts'
import './char-count.ts'
import './combo-box.ts'
import './confirm.ts'
import './copy-button.ts'
import './draft.ts'
import './file-drop.ts'
import './page.ts'
import './password-toggle.ts'
import './print-button.ts'
import './select-all.ts'

// The resumable upload is a bundle of its own, heavier than all the rest: fetched only where files are sent.
const upload = document.querySelector<HTMLScriptElement>('script[data-upload]')?.dataset.upload
if (upload && document.querySelector('upload-form')) void import(upload)
