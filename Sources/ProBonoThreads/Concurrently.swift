import Dispatch

/// Does pieces of work at the same time, as far as the machine can, and waits for all of them.
///
/// - Parameters:
///   - count: how many pieces there are.
///   - work: does the piece of a number, from 0; it must write nothing that another piece reads or writes.
public func concurrently(_ count: Int, _ work: (_ piece: Int) -> Void) {
  if count == 1 { return work(0) }
  withoutActuallyEscaping(work) { work in
    // That the pieces keep apart is the caller's word.
    nonisolated(unsafe) let work = work
    DispatchQueue.concurrentPerform(iterations: count) { work($0) }
  }
}

/// What a closure makes of each element, in their order; several are made at the same time, as far as the machine can.
///
/// - Parameter transform: must write nothing that it reads or writes for another element.
public func concurrentMap<Element, Result>(
  _ elements: [Element], _ transform: (Element) -> Result
) -> [Result] {
  Array(unsafeUninitializedCapacity: elements.count) { (results, count) in
    let results = results
    concurrently(elements.count) { results.initializeElement(at: $0, to: transform(elements[$0])) }
    count = elements.count
  }
}
