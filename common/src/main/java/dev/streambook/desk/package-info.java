/**
 * The learner's desk: {@code mvn -q -Pcourse}. It watches the answers and judges each save as Maven's tests would, on engines
 * that are already up. It imports no unit and no unit imports it: it knows the units as folders and class paths. docs/desk.md
 * says how to use it.
 */
package dev.streambook.desk;
