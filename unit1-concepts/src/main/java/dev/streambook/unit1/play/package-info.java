/** The parts of {@link dev.streambook.unit1.Play}: simple on purpose; the exercises of the unit do each of them properly. */
package dev.streambook.unit1.play;
