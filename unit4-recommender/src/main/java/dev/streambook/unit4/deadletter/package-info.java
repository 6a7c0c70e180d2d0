/** What becomes of dead letters: each is kept in a file that a person can read, and counted by stage. */
package dev.streambook.unit4.deadletter;
