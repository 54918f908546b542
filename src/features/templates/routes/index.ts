// The pages of templates and who may see and change them.
import { get, post, type Room } from '../../../web/route.ts'
import { sendBlank, sendFilled, sendTemplateFile, showPreview } from './papers.tsx'
import { showFields, showList, showTemplate } from './read.tsx'
import { showScope, takeScope } from './scope.tsx'
import { showNewTemplate, showNewVersion, takeNewTemplate, takeNewVersion } from './upload.tsx'
import { showEnd, takeEnd, takeRemoval } from './versions.tsx'

export const templatesRoom: Room = {
  name: 'templates',
  routes: [
    get('/templates', 'template.read', showList),
    get('/templates/fields', 'template.read', showFields),
    get('/templates/new', 'template.manage', showNewTemplate),
    post('/templates', 'template.manage', takeNewTemplate),
    get('/templates/:id', 'template.read', showTemplate),
    get('/templates/:id/scope', 'template.manage', showScope),
    post('/templates/:id/scope', 'template.manage', takeScope),
    get('/templates/:id/versions/new', 'template.manage', showNewVersion),
    post('/templates/:id/versions', 'template.manage', takeNewVersion),
    get('/templates/versions/:id/file', 'template.read', sendTemplateFile),
    get('/templates/versions/:id/blank', 'template.read', sendBlank),
    get('/templates/versions/:id/preview', 'template.read', showPreview),
    get('/templates/versions/:id/filled', 'template.read', sendFilled),
    get('/templates/versions/:id/end', 'template.manage', showEnd),
    post('/templates/versions/:id/end', 'template.manage', takeEnd),
    post('/templates/versions/:id/removal', 'template.manage', takeRemoval),
  ],
}
