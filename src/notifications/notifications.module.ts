import { Module } from '@nestjs/common';
import { NotificationsController } from './notifications.controller.js';
import { Notifications } from './notifications.service.js';
import { OnPrivilegeChanged } from './on-privilege-changed.js';

/** Messages to staff. */
@Module({ controllers: [NotificationsController], providers: [Notifications, OnPrivilegeChanged] })
export class NotificationsModule {}
