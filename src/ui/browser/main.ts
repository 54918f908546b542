// What scripts add to every page; nothing here is needed for the pages to work. Bundled as main.js. The resumable upload is a
// bundle of its own, upload.js, asked for only by pages that send files.
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
import './range-figure.ts'
import './select-all.ts'
