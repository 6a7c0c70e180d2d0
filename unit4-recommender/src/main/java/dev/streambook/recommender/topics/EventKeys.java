package dev.streambook.recommender.topics;

import dev.streambook.unit2.KeyChooser;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.Choice;
import java.util.Set;

/** How the records of topic {@code events} get their keys: who writes and who reads them must agree on it. */
public final class EventKeys {

    /** No user is split: a user's vector is made from all events of the user, so they must lie in one partition. */
    public static final Set<Integer> HOT_USERS = Set.of();

    public static final int BUCKETS = 1;

    private EventKeys() {}

    /** Exercise 2.8. */
    public static KeyChooser take(Choice choice) {
        return of(choice.take(KeyChooser.class));
    }

    /** An answer to 2.8, made for topic {@code events}. */
    public static KeyChooser of(Answer<KeyChooser> answer) {
        return answer.create(HOT_USERS, BUCKETS);
    }
}
