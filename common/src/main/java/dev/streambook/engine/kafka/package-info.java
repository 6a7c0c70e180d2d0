/** A Kafka broker inside this JVM, and short ways to make, write, read and inspect its topics. */
package dev.streambook.engine.kafka;
