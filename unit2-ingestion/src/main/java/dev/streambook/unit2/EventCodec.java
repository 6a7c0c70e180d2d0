package dev.streambook.unit2;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;

/**
 * Reads and writes viewing events while their format grows.
 *
 * <p>Since last year a line may have one field more, {@code profile} (a string: who in the household it was), and there may
 * be kinds that we have not heard of. Both are compatible changes: {@code v} is still 1. Old readers, such as
 * {@link dev.streambook.event.EventJson#read}, skip fields that they do not know.
 *
 * <ul>
 *   <li>Old writers: a line without {@code profile} has the profile {@link EventEnvelope#MAIN}.
 *   <li>Newer writers: fields and kinds that we do not know are kept, and written again as they were, numbers to the last
 *       digit.
 *   <li>Old readers: what we write, they can read.
 *   <li>Another {@code v} means that fields have another meaning: refused, not guessed at.
 * </ul>
 *
 * <p>Kinds and profiles are taken as they are written, letter by letter: {@code Rated} is a kind that we do not know, and {@code
 * " kids"} and the empty string are profiles.
 *
 * <p>Both methods may be called from any thread.
 */
@Exercise(
        id = "2.13",
        title = "Evolving events",
        stars = 2,
        partOf = "POST /events: the fields of an event that we do not know are stored with it")
@Promise(id = "defaults", says = "What an old writer leaves out has a default.", read = "old-writers")
@Promise(id = "old-readers", says = "What we write, an old reader can read.", read = "old-readers")
@Promise(id = "unknown-fields", says = "Fields that we do not know survive.", read = "unknown-fields")
@Promise(id = "unknown-kinds", says = "Kinds that we do not know survive, byte for byte.", read = "unknown-kinds")
@Promise(id = "other-version-refused", says = "Another version is refused, not guessed at.", read = "another-version")
@Promise(id = "wrong-field-refused", says = "Tolerance ends where a known field is wrong.", read = "another-version")
@Promise(
        id = "profile-written",
        says = "The profile is written, unless it is main and the original has none.",
        read = "old-writers")
@Promise(id = "any-thread", says = "Threads can share one codec.", read = "unknown-fields")
public interface EventCodec {

    /**
     * @param line one JSON object in UTF-8
     * @throws dev.streambook.event.MalformedEventException if {@code v} is not 1, if {@code kind} or {@code profile} is no
     *     string, or if an event of a known kind is malformed
     */
    EventEnvelope read(byte[] line);

    /**
     * The original with the fields of the event in place of its own, and with {@code profile}, unless that is
     * {@link EventEnvelope#MAIN} and the original has none. Byte for byte the original where the kind is not known.
     */
    byte[] write(EventEnvelope envelope);
}
