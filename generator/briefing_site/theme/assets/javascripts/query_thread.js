/*
 * The thread that runs queries: takes a question, gives its answer; it can be ended at any moment,
 * however long a query would take.
 */

const SCRIPT = new URL("./query_worker.js", import.meta.url);

export class Thread {
  /** Begin, with a database by its address; what there is to ask is in `ready`. */
  constructor(address) {
    this.worker = new Worker(SCRIPT, { type: "module" });
    this.ready = this.ask("load", String(address));
  }

  /** Ask one thing at a time; an answer that failed says why, and where in a query. */
  ask(ask, value) {
    return new Promise((resolve, reject) => {
      this.worker.onmessage = ({ data }) => {
        if (data.failed) reject(Object.assign(new Error(data.failed.message), data.failed));
        else resolve(data.value);
      };
      this.worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      };
      this.worker.postMessage({ ask, value });
    });
  }

  end() {
    this.worker.terminate();
  }
}
