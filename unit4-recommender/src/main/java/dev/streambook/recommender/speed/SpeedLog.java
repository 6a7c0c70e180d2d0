package dev.streambook.recommender.speed;

import dev.streambook.recommender.topics.KafkaClients;
import dev.streambook.recommender.topics.TopicNames;
import dev.streambook.recommender.topics.follow.ForgottenUsers;
import dev.streambook.recommender.topics.follow.TopicFollower;
import java.time.Duration;
import java.util.List;

/**
 * The log as the speed layer sees it.
 *
 * @param forgotten what topic {@code forgotten} says
 * @param follower reads it
 */
record SpeedLog(KafkaClients clients, TopicNames topics, ForgottenUsers forgotten, TopicFollower follower) {

    static SpeedLog of(KafkaClients clients, TopicNames topics) {
        ForgottenUsers forgotten = new ForgottenUsers();
        TopicFollower follower = new TopicFollower("speed-forgotten", clients, List.of(topics.forgotten()), forgotten);
        return new SpeedLog(clients, topics, forgotten, follower);
    }

    /**
     * Waits until all users who are to be forgotten are known: before that no state may be taken over.
     *
     * @throws IllegalStateException if that takes longer than the limit, or the topic cannot be read
     */
    void awaitForgotten(Duration limit) {
        follower.requireCaughtUp(limit);
    }
}
