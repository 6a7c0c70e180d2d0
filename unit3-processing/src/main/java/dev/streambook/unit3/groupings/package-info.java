/** 3.1 Groupings: the spout and the bolts that an answer wires, and the notes of which task got which tuple. */
package dev.streambook.unit3.groupings;
