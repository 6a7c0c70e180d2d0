/**
 * How events come in: a log folder and an RPC port, one Flume agent, two Kafka topics.
 *
 * <pre>
 * LogWriter → *.jsonl → taildir (or spooldir) ┐                        ┌ good → file channel → topic events
 *                                             ├ mask, validate, route ─┤
 * AvroEventSink ──────→ avro source ──────────┘                        └ bad  → file channel → topic events.dlt
 * </pre>
 *
 * <p>The agent is {@code intake.properties}, an ordinary Flume file: {@link dev.streambook.engine.FlumeAgent} runs it in
 * this JVM, {@code flume-ng agent} runs the same file on a machine of its own.
 */
package dev.streambook.unit4.intake;
