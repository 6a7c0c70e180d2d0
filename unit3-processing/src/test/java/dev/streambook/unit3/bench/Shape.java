package dev.streambook.unit3.bench;

import java.util.Map;
import org.apache.storm.tuple.Fields;

/**
 * What the bolts that answer one contract read and emit.
 *
 * @param name of the contract
 * @param in the fields of the tuples that they read
 * @param out the fields of each stream that they emit on
 */
public record Shape(String name, Fields in, Map<String, Fields> out) {}
