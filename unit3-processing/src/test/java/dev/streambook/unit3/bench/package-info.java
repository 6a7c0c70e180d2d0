/**
 * A bench for bolts: a running topology, in whose middle any answer to a contract can be put.
 *
 * <pre>
 * BenchSpout ─ tuples → HostBolt (the answer in it) ─ its streams → SinkBolt
 *      ▲                                                               │
 *      └──────────── acked, failed ──────── Storm's acker ◄────────────┘
 * </pre>
 *
 * <p>Spout, acker and collectors are Storm's, on a real cluster; message time-outs are off, so that whatever becomes of a
 * tuple is the answer's doing. Ticks come, and workers die, when the test says so. A step ends by facts: each tuple is
 * settled, or waits for the bolt, and each tuple that was emitted has arrived.
 */
package dev.streambook.unit3.bench;
