/** The process runs. */
export class Live {
  status!: 'up';
}

/** The process can do its work. */
export class Ready {
  status!: 'ready';
}
