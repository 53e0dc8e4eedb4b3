import { Injectable, RequestMethod, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Permission } from './domain/permissions.js';
import { PERMISSION } from './permit.decorator.js';

/** A route as its controller declares it. */
export interface DeclaredRoute {
  method: string;
  path: string;
  needs: Permission | { public: string } | undefined;
}

/** Reads all routes from the controllers, and stops the start when one has no permission. */
@Injectable()
export class RouteCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.routes().filter((route) => route.needs === undefined);
    if (open.length > 0) {
      throw new Error(
        `Routes without a permission: ${open.map((route) => `${route.method} ${route.path}`).join(', ')}`,
      );
    }
  }

  routes(): DeclaredRoute[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const base = first(Reflect.getMetadata(PATH_METADATA, metatype) as string | string[] | undefined);
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name]!;
        const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
        if (verb === undefined) return [];
        const own = first(Reflect.getMetadata(PATH_METADATA, handler) as string | string[] | undefined);
        const path = ['', 'api', base, own]
          .map((part) => part.replace(/^\/+|\/+$/g, ''))
          .filter((part, i) => i === 0 || part !== '')
          .join('/');
        return [
          {
            method: RequestMethod[verb],
            path,
            needs: Reflect.getMetadata(PERMISSION, handler) as DeclaredRoute['needs'],
          },
        ];
      });
    });
  }
}

const first = (path: string | string[] | undefined): string => (Array.isArray(path) ? path[0] : path) ?? '';
