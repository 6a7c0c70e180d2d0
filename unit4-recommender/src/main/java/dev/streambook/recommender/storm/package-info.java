/**
 * The Storm topology: from events to what is trending and what is similar.
 *
 * <pre>
 *                    ┌─ events, all to one ──→ TrendingBolt (3.4) ─ rankings ─┐
 * KafkaSpout ─ events by user ─→ DedupCountBolt (3.5) ─ counts ───────────────┼→ OutletBolt ─→ topics trending, audit,
 *  (events)          └─ events, all to each ─→ SimilarBolt ─→ topic similar   │                events.dlt
 *      ├─ malformed ──────────────────────────────────────────────────────────┘
 *      └─ given up ───────────────────────────────────────────→ topic events.dlt
 * </pre>
 *
 * <h2>What happens when something fails</h2>
 *
 * <p>Every tuple is anchored and acknowledged after its effect, so what fails or times out comes again from Kafka, a
 * bounded number of times, and then goes to the dead letters. A record that comes again is recognised by its partition and
 * offset: the dedup bolt gives it the same verdict as before, a bolt that had done its part already passes over it, and no
 * count changes. So
 * after a failure in one bolt every effect is still there once.
 *
 * <h2>What happens after a restart</h2>
 *
 * <p>The bolts keep their state in memory only. The log has all of it: each start of the spout begins again at the first
 * event of the topic, the dedup, the windows and the pair counts come out of it as they were, and both outputs are
 * compacted topics that the same keys overwrite. The price is the time to read the log again (see
 * {@link dev.streambook.recommender.storm.RewindingSpout}); the offsets that are committed serve to show the lag, nothing is
 * resumed from them.
 */
package dev.streambook.recommender.storm;
