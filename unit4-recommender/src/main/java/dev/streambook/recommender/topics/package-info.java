/**
 * The log as the only truth: topics by name, and how a part of the recommender gets its state out of them, once up to
 * their end ({@link dev.streambook.recommender.topics.follow.Rebuilders}) or for as long as it lives ({@link
 * dev.streambook.recommender.topics.follow.TopicFollower}).
 *
 * <p>The values of each topic are written and read by one class:
 *
 * <table>
 * <caption>topics and their formats</caption>
 * <tr><td>events</td><td>{@link dev.streambook.event.EventJson}</td></tr>
 * <tr><td>events.dlt</td><td>the bytes as they came, and the headers of {@link dev.streambook.recommender.topics.DeadLetter}</td></tr>
 * <tr><td>user-vectors</td><td>{@link dev.streambook.recommender.topics.UserVectorCodec}</td></tr>
 * <tr><td>trending</td><td>{@link dev.streambook.recommender.topics.Trend}</td></tr>
 * <tr><td>statistics</td><td>{@link dev.streambook.recommender.topics.RatingWindow}</td></tr>
 * <tr><td>similar</td><td>{@link dev.streambook.recommender.topics.Similar}</td></tr>
 * <tr><td>plays</td><td>{@link dev.streambook.recommender.topics.PlayCounts}</td></tr>
 * <tr><td>catalogue</td><td>{@link dev.streambook.recommender.topics.FilmCodec}</td></tr>
 * <tr><td>audit</td><td>{@link dev.streambook.recommender.topics.StageAudit}</td></tr>
 * <tr><td>model</td><td>{@link dev.streambook.unit4.ModelCodec}, which cuts one value into many records</td></tr>
 * </table>
 */
package dev.streambook.recommender.topics;
