/** A Storm cluster inside this JVM, in real or in simulated time, and topologies whose crashes are noticed. */
package dev.streambook.engine.storm;
