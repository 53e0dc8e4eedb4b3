import { Module } from '@nestjs/common';
import { NotificationsController } from './notifications.controller.js';
import { Notifications } from './notifications.service.js';
import { OnPrivilegeChanged } from './on-privilege-changed.js';
import { OnResidentShared } from './on-resident-shared.js';

/** Messages to staff. */
@Module({ controllers: [NotificationsController], providers: [Notifications, OnPrivilegeChanged, OnResidentShared] })
export class NotificationsModule {}
