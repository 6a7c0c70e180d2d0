/**
 * How events come in: by log files and RPC through a Flume agent, or posted to the API; in both ways past the same checks.
 *
 * <pre>
 * LogFileWriter → *.jsonl → taildir (or spooldir) ┐                        ┌ good → file channel → topic events
 *                                             ├ mask, validate, route ─┤
 * boxes by Avro RPC ──→ avro source ──────────┘                        └ bad  → file channel → topic events.dlt
 *
 * POST /events ─→ PostedBody ─→ 4.11, with PostCheck: the same gate, bad ones refused ─→ pipe ─→ PostedEvents ─→ topic events
 * </pre>
 *
 * <p>The agent is {@code intake.properties}, an ordinary Flume file: {@link dev.streambook.engine.flume.FlumeAgent} runs it in
 * this JVM, {@code flume-ng agent} runs the same file on a machine of its own.
 */
package dev.streambook.recommender.intake;
