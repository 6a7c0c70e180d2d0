/** Flume agents inside this JVM, and the checks that find mistakes in an agent's file before it runs. */
package dev.streambook.engine.flume;
