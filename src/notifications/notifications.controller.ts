import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CurrentStaff, Permit } from '../access/index.js';
import type { StaffActor } from '../platform/actor.js';
import { Notification, NotificationPage, NotificationQuery } from './notifications.dto.js';
import { Notifications } from './notifications.service.js';

/** One's own messages. */
@ApiTags('notifications')
@ApiBearerAuth()
@Controller('v1/notifications')
export class NotificationsController {
  constructor(private readonly notifications: Notifications) {}

  @Get()
  @Permit('notification.own')
  list(@CurrentStaff() actor: StaffActor, @Query() query: NotificationQuery): Promise<NotificationPage> {
    return this.notifications.list(actor, query);
  }

  /** Marks a message as read. Needs no `If-Match`: reading twice is reading once. */
  @Post(':notificationId/steps/read')
  @HttpCode(200)
  @Permit('notification.own')
  read(@CurrentStaff() actor: StaffActor, @Param('notificationId') id: string): Promise<Notification> {
    return this.notifications.read(actor, id);
  }
}
