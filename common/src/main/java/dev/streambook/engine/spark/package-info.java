/** A Spark session inside this JVM. */
package dev.streambook.engine.spark;
