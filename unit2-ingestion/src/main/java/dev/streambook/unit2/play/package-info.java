/** 2.0 Play: events sent to a Flume agent, carried into a Kafka topic, and read by a consumer of a group. */
package dev.streambook.unit2.play;
