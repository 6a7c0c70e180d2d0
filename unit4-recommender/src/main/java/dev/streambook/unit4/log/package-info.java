/**
 * The log as the only truth: topics by name, and how a part of the recommender gets its state out of them, once up to
 * their end ({@link dev.streambook.unit4.log.PartitionReplay}) or for as long as it lives ({@link
 * dev.streambook.unit4.log.LogTail}).
 */
package dev.streambook.unit4.log;
