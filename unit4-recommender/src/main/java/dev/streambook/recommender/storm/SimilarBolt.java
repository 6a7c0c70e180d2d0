package dev.streambook.recommender.storm;

import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.recommender.similar.CoVisits;
import dev.streambook.recommender.topics.Forgotten;
import dev.streambook.recommender.topics.KafkaClients;
import dev.streambook.recommender.topics.Similar;
import dev.streambook.recommender.topics.follow.ForgottenUsers;
import dev.streambook.recommender.topics.follow.TopicFollower;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.tuple.Tuple;

/**
 * Counts which items the same users like and publishes, each second, the lists of similar items that changed. In a replay
 * nearly all change each second: so only a number of items is looked at, and the others wait for their turn. A list that is
 * the one put last is not put again.
 *
 * <p>What a user did who is to be forgotten does not count from then on, nor after the log was read again.
 *
 * <p>A watched item and one rated high enough count as liked. Each task is sent every event and publishes the items that
 * are its own by their number.
 */
final class SimilarBolt extends EventBolt {

    private static final long serialVersionUID = 1L;

    static final String STAGE = "similar";

    /** Less than what a topology may take to be prepared. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private transient CoVisits coVisits;
    private transient LastPut put;
    private transient ForgottenUsers forgotten;
    private transient int forgottenRead;
    private transient TopicFollower follower;

    SimilarBolt(TopologySettings settings) {
        super(settings, STAGE);
    }

    @Override
    void open(Map<String, Object> conf, TopologyContext context) {
        int mine = context.getThisTaskIndex();
        int tasks = settings().similar().tasks();
        coVisits = new CoVisits(settings().similar(), item -> item % tasks == mine);
        put = new LastPut();
        forgotten = new ForgottenUsers();
        follower = new TopicFollower(
                "similar-forgotten",
                new KafkaClients(settings().source().clientSettings()),
                List.of(settings().topics().forgotten()),
                forgotten);
        follower.start();
        // Otherwise the first events of the log could be counted before it is known whose they are.
        follower.requireCaughtUp(PATIENCE);
    }

    @Override
    Outcome take(ViewingEvent event, Tuple tuple) {
        if (isLike(event) && !forgotten.covers(event)) {
            coVisits.like(event.user(), event.item());
        }
        return Outcome.OUT;
    }

    @Override
    void onTick(Tuple tick) {
        List<Forgotten> news = forgotten.after(forgottenRead);
        news.forEach(user -> coVisits.forget(user.user()));
        forgottenRead += news.size();
        putChanged(settings().similar().perSecond());
    }

    @Override
    void onEnd() {
        putChanged(Integer.MAX_VALUE);
        try {
            follower.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void putChanged(int most) {
        for (int item : coVisits.takeChanged(most)) {
            Similar similar = coVisits.similarTo(item);
            byte[] list = similar.toJson();
            if (put.isNew(item, list)) {
                outbox().put(settings().topics().similar(), similar.key(), list);
            }
        }
    }

    private boolean isLike(ViewingEvent event) {
        return event instanceof Watched
                || event instanceof Rated rated
                        && rated.stars() >= settings().similar().leastStars();
    }
}
