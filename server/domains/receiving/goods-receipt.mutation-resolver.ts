import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { GoodsReceiptPostInput, GoodsReceiptReturnInput } from './goods-receipt.inputs.js';
import { postGoodsReceipt } from './post-goods-receipt.js';
import { goodsReceiptPayload } from './receiving.payloads.js';
import { returnGoodsReceipt } from './return-goods-receipt.js';

const GoodsReceiptPostPayload = goodsReceiptPayload('GoodsReceiptPost');
const GoodsReceiptReturnPayload = goodsReceiptPayload('GoodsReceiptReturn');

/** The warehouse counts what comes and what goes back. */
@Resolver()
export class GoodsReceiptMutationResolver {
  @Mutation(() => GoodsReceiptPostPayload, { description: 'Posts what was counted, once and for all. Orders and the shipment follow from it.' })
  @Requires('receipt:post')
  goodsReceiptPost(@Ctx() context: SignedInContext, @Arg('input', () => GoodsReceiptPostInput, { description: 'What was counted.' }) input: GoodsReceiptPostInput) {
    return settle(() => postGoodsReceipt(context, input));
  }

  @Mutation(() => GoodsReceiptReturnPayload, { description: 'Takes a receipt back, in whole or in part, by another one with negative quantities.' })
  @Requires('receipt:post')
  goodsReceiptReturn(@Ctx() context: SignedInContext, @Arg('input', () => GoodsReceiptReturnInput, { description: 'What goes back.' }) input: GoodsReceiptReturnInput) {
    return settle(() => returnGoodsReceipt(context, input));
  }
}
