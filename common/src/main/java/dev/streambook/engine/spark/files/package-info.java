/**
 * This machine's files for Spark, by way of Java alone. Hadoop's own classes start a process for each {@code chmod} and
 * {@code readlink}, a thousand of them in a minute of streaming, and on Windows they want a program that is not there.
 * {@code docs/decisions/no-process-for-a-files-mode.md}.
 */
package dev.streambook.engine.spark.files;
