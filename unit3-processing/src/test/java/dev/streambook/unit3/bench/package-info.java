/**
 * A bench for {@link dev.streambook.unit3.SplitBolt}: one running topology, in whose middle any answer can be put.
 *
 * <pre>
 * RecordSpout ─ records → HostBolt (the answer in it) ─ events, malformed → SinkBolt
 *      ▲                                                                       │
 *      └──────────── acked, failed ──────────── Storm's acker ◄────────────────┘
 * </pre>
 *
 * <p>Spout, acker and collectors are Storm's, on a real cluster; message time-outs are off, so that whatever becomes of a
 * record is the answer's doing. A run ends by facts: each record is settled or can no longer be, and each tuple that was
 * emitted has arrived.
 */
package dev.streambook.unit3.bench;
