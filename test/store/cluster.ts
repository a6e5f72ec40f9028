/** PostgreSQL clusters on loopback that belong to one test, which can stop, start and replicate them. */
import { execFileSync } from "node:child_process";
import { appendFileSync, chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

const VERSIONS = "/usr/lib/postgresql";

/** The folder of Debian's server programs; null if the package is not installed. */
export const POSTGRES_PROGRAMS = programs();

function programs(): string | null {
  if (!existsSync(VERSIONS)) return null;
  const newest = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a))[0];
  const folder = join(VERSIONS, newest ?? "", "bin");
  return existsSync(join(folder, "initdb")) ? folder : null;
}

export class Cluster {
  readonly #folder: string;
  readonly port: number;

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.port = port;
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.port}/postgres`;
  }

  /** Creates and starts a cluster with its data in a folder. */
  static async make(parent: string, name: string): Promise<Cluster> {
    const cluster = new Cluster(join(parent, name), await freePort());
    claim(parent, cluster.#folder);
    run("initdb", ["-D", cluster.#folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"]);
    cluster.#configure();
    cluster.start();
    return cluster;
  }

  /** Creates and starts a streaming replica. */
  async replicate(parent: string, name: string): Promise<Cluster> {
    const replica = new Cluster(join(parent, name), await freePort());
    claim(parent, replica.#folder);
    run("pg_basebackup", [
      "-h",
      "127.0.0.1",
      "-p",
      String(this.port),
      "-U",
      "postgres",
      "-D",
      replica.#folder,
      "-R",
      "-X",
      "stream",
      "-c",
      "fast",
    ]);
    replica.#configure();
    replica.start();
    return replica;
  }

  start(): void {
    run("pg_ctl", ["-D", this.#folder, "-w", "-l", join(this.#folder, "server.log"), "start"]);
  }

  stop(): void {
    run("pg_ctl", ["-D", this.#folder, "-w", "-m", "fast", "stop"]);
  }

  #configure(): void {
    const settings = { port: this.port, listen_addresses: "127.0.0.1", unix_socket_directories: "", fsync: "off" };
    const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`);
    appendFileSync(join(this.#folder, "postgresql.conf"), lines.join(""));
    writeFileSync(
      join(this.#folder, "pg_hba.conf"),
      "host all all 127.0.0.1/32 trust\nhost replication all 127.0.0.1/32 trust\n",
    );
  }
}

/** The server refuses to run as root: for root, it runs as Debian's user `postgres`, who owns the folders. */
function asRoot(): boolean {
  return process.getuid?.() === 0;
}

function claim(...folders: string[]): void {
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (asRoot()) chownSync(folder, userId("-u"), userId("-g"));
  }
}

function userId(which: "-u" | "-g"): number {
  return Number(execFileSync("id", [which, "postgres"], { encoding: "utf8" }));
}

function run(program: string, args: readonly string[]): void {
  const path = join(POSTGRES_PROGRAMS ?? "", program);
  const [command, all] = asRoot() ? ["runuser", ["-u", "postgres", "--", path, ...args]] : [path, args];
  execFileSync(command, all, { cwd: "/", stdio: "ignore" });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
