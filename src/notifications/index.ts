export { deliver } from './inbox.js';
export { NotificationsModule } from './notifications.module.js';
