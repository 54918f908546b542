// The door of orders.
export {
  addSpecialists,
  issueOrder,
  makeAmendment,
  makeOrder,
  setRequisites,
} from './actions/index.ts'
export * as orderMails from './mails.ts'
export { findOrder, orderInForce } from './queries/index.ts'
export { ordersRoom } from './routes/index.ts'
