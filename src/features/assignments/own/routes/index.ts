// URL · who may · handler.
import { get, post, type Route } from '../../../../web/route.ts'
import { showAttestee, takeUpCase } from './attestee.tsx'
import { sendSpreadsheet, showList } from './list.tsx'
import {
  sendAllForms,
  sendApplication,
  sendAttachment,
  sendForm,
  sendTemplate,
  showTemplate,
} from './papers.tsx'
import { declareConflict, declineCase, showConflict, showDecline } from './stepAside.tsx'

/** Fixed addresses stand before `:id`, which would take them. */
export const ownRoutes: readonly Route[] = [
  get('/assignments', 'assignment.own', showList),
  get('/assignments/list.xlsx', 'assignment.own', sendSpreadsheet),
  get('/assignments/forms.zip', 'assignment.own', sendAllForms),
  get('/assignments/template', 'assignment.own', showTemplate),
  get('/assignments/template/:version', 'assignment.own', sendTemplate),
  get('/assignments/:id', 'assignment.own', showAttestee),
  get('/assignments/:id/application.pdf', 'assignment.own', sendApplication),
  get('/assignments/:id/attachments/:attachment', 'assignment.own', sendAttachment),
  get('/assignments/:id/form.docx', 'assignment.own', sendForm),
  post('/assignments/:id/acceptance', 'assignment.own', takeUpCase),
  get('/assignments/:id/decline', 'assignment.own', showDecline),
  post('/assignments/:id/decline', 'assignment.own', declineCase),
  get('/assignments/:id/conflict', 'assignment.own', showConflict),
  post('/assignments/:id/conflict', 'assignment.own', declareConflict),
]
